package org.faitiere.reporting.generation;

import org.faitiere.support.rebuild.Stand;
import org.faitiere.support.rebuild.Stands;

import org.springframework.aop.TargetSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.stereotype.Component;

/**
 * The generation that answers questions. One request finds the same one all along, so
 * that it never sees a mixture.
 */
@Component
public class LiveGeneration {

	private static final ScopedValue<Generation> PINNED = ScopedValue.newInstance();

	private final Stands stands;

	private volatile Stand known;

	LiveGeneration(Stands stands) {
		this.stands = stands;
		this.known = stands.read();
	}

	/**
	 * The live generation. While another takes over, this process may not have been told
	 * yet, so it asks.
	 */
	public Generation get() {
		if (PINNED.isBound()) {
			return PINNED.get();
		}
		if (this.known.isHandingOver()) {
			follow(this.stands.read());
		}
		return new Generation(this.known.live());
	}

	/**
	 * Whether it must not change any more.
	 */
	public boolean isHandingOver() {
		return this.known.isHandingOver();
	}

	/**
	 * Takes note of a newer stand.
	 */
	public synchronized void follow(Stand stand) {
		if (stand.version() > this.known.version()) {
			this.known = stand;
		}
	}

	/**
	 * Does something with one and the same generation.
	 */
	<X extends Exception> void pin(ScopedValue.CallableOp<Void, X> action) throws X {
		ScopedValue.where(PINNED, get()).call(action);
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
