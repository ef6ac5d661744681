package org.faitiere.support;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.Nulls;
import com.github.f4b6a3.uuid.UuidCreator;
import org.faitiere.support.access.Reader;
import org.faitiere.support.access.Readers;
import org.faitiere.support.aggregate.Text;
import org.faitiere.support.idempotency.NewId;
import org.faitiere.support.page.Cursor;
import org.faitiere.support.page.IfMatch;
import org.faitiere.support.page.PageRequest;
import org.faitiere.support.problem.ProblemException;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controllers take a {@link Reader}, a {@link PageRequest}, an {@link IfMatch} or a
 * {@link NewId} as arguments, and texts as plain strings.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	static {
		SpringDocUtils.getConfig()
			.addRequestWrapperToIgnore(Reader.class, PageRequest.class, IfMatch.class, NewId.class);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new Argument(Reader.class, (request) -> Readers.current()));
		resolvers.add(new Argument(PageRequest.class, WebConfiguration::pageRequest));
		resolvers.add(new Argument(IfMatch.class, (request) -> ifMatch(request.getHeader(HttpHeaders.IF_MATCH))));
		resolvers.add(new Argument(NewId.class, WebConfiguration::newId));
	}

	@Bean
	JacksonModule plainStringsAsTexts() {
		return new SimpleModule("texts").addDeserializer(Text.class, new TextDeserializer());
	}

	/**
	 * Refuses {@code null} among the items of a list, which no model expects, and keeps
	 * the questions that a record answers (such as {@code isOpen}) out of JSON: its
	 * components alone are its data.
	 */
	@Bean
	JsonMapperBuilderCustomizer recordsAsData() {
		return (builder) -> builder
			.changeDefaultVisibility((checker) -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
			.changeDefaultNullHandling((handling) -> handling.withContentNulls(Nulls.FAIL));
	}

	private static PageRequest pageRequest(NativeWebRequest request) {
		String limit = request.getParameter("limit");
		String cursor = request.getParameter("cursor");
		return new PageRequest((limit != null) ? limit(limit) : PageRequest.DEFAULT_LIMIT, Optional.ofNullable(cursor)
			.map((it) -> Cursor.decode(it).orElseThrow(() -> ProblemException.badParameter("cursor", "unreadable"))));
	}

	private static int limit(String given) {
		try {
			int limit = Integer.parseInt(given);
			if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
				return limit;
			}
		}
		catch (NumberFormatException ex) {
			// Refused like a number out of range.
		}
		throw ProblemException.badParameter("limit", "between", 1, PageRequest.MAX_LIMIT);
	}

	private static IfMatch ifMatch(String header) {
		if (header == null || "*".equals(header.strip())) {
			return new IfMatch(null, header != null);
		}
		try {
			return new IfMatch(Long.parseLong(header.strip().replaceFirst("^W/", "").replace("\"", "")), true);
		}
		catch (NumberFormatException ex) {
			throw ProblemException.badParameter(HttpHeaders.IF_MATCH, "unreadable");
		}
	}

	private static NewId newId(NativeWebRequest request) {
		Object chosen = request.getAttribute(NewId.class.getName(), RequestAttributes.SCOPE_REQUEST);
		return (chosen instanceof NewId id) ? id : new NewId(UuidCreator.getTimeOrderedEpoch().toString());
	}

	/**
	 * Resolves arguments of one type.
	 */
	private record Argument(Class<?> type,
			Function<NativeWebRequest, Object> source) implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == this.type;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binders) {
			return this.source.apply(request);
		}

	}

	/**
	 * Reads {@code "…"} as French and {@code {"fr": …, "en": …}} as it stands.
	 */
	private static final class TextDeserializer extends StdDeserializer<Text> {

		private TextDeserializer() {
			super(Text.class);
		}

		@Override
		public Text deserialize(JsonParser parser, DeserializationContext context) {
			if (parser.currentToken() == JsonToken.VALUE_STRING) {
				return Text.of(parser.getString());
			}
			Languages languages = context.readValue(parser, Languages.class);
			return new Text(languages.fr(), languages.en());
		}

	}

	private record Languages(String fr, String en) {
	}

}
