package nl.routebord.web;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import nl.routebord.identity.Actor;
import nl.routebord.identity.SignedIn;
import nl.routebord.web.api.IfMatch;
import nl.routebord.web.api.IfMatchArgument;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What all controllers share: who acts, access rules, languages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	static final Locale DUTCH = Locale.forLanguageTag("nl");

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, SignedIn.class, IfMatch.class);
	}

	private final AccessInterceptor access;

	private final KnownParameters parameters;

	private final Storable storable;

	private final ActorArgument actor;

	private final Validator validator;

	/**
	 * @param validator made when the first form or body comes in
	 */
	WebConfiguration(AccessInterceptor access, KnownParameters parameters, Storable storable, ActorArgument actor,
			@Lazy Validator validator) {
		this.access = access;
		this.parameters = parameters;
		this.storable = storable;
		this.actor = actor;
		this.validator = validator;
	}

	/** After those of Spring: a page that is refused looks like any other page. */
	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(access).order(Ordered.LOWEST_PRECEDENCE);
		registry.addInterceptor(parameters).order(Ordered.LOWEST_PRECEDENCE);
		registry.addInterceptor(storable).order(Ordered.LOWEST_PRECEDENCE);
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(actor);
		resolvers.add(new IfMatchArgument());
	}

	@Override
	public SpringValidatorAdapter getValidator() {
		return new SpringValidatorAdapter(validator);
	}

	@Bean
	LocaleResolver localeResolver() {
		AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
		resolver.setDefaultLocale(DUTCH);
		resolver.setSupportedLocales(List.of(DUTCH, Locale.ENGLISH));
		return resolver;
	}

}
