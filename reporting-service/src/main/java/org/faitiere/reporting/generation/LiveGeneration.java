package org.faitiere.reporting.generation;

import org.springframework.aop.TargetSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.stereotype.Component;

/**
 * The generation that answers questions in this process.
 */
@Component
public class LiveGeneration {

	private volatile Generation generation;

	LiveGeneration(Generations generations) {
		this.generation = generations.live();
	}

	public Generation get() {
		return this.generation;
	}

	/**
	 * A view that each call finds in the generation that is live then.
	 * @param type the view's interface
	 * @param each the view of each generation
	 */
	public <T> T view(Class<T> type, PerGeneration<T> each) {
		return ProxyFactory.getProxy(type, new LiveTarget(each));
	}

	/**
	 * Where a view's calls go.
	 */
	private final class LiveTarget implements TargetSource {

		private final PerGeneration<?> each;

		private LiveTarget(PerGeneration<?> each) {
			this.each = each;
		}

		@Override
		public Class<?> getTargetClass() {
			return getTarget().getClass();
		}

		@Override
		public Object getTarget() {
			return this.each.of(get());
		}

	}

}
