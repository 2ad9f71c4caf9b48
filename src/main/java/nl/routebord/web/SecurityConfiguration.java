package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * The outer wall: who is nobody gets nowhere but to sign-in. Which role may reach what is
 * said at the endpoint ({@link Allowed}); what of a case it may see is decided by
 * {@code sharing}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	static final String CONTENT_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	private static final String[] STATIC_FILES = { "/vendor/**", "/*.css", "/*.js", "/*.svg", "/favicon.ico" };

	private static final String[] FOR_ANYONE = { "/aanmelden", "/aanmelden/**", "/uitnodiging", "/afgemeld", "/hulp",
			"/privacy", "/toegankelijkheid", "/health", "/error" };

	private final boolean demo;

	private final Problems problems;

	SecurityConfiguration(Environment environment, Problems problems) {
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
		this.problems = problems;
	}

	/**
	 * Programs sign in with each request and have no session; so no forged request can
	 * use one. Name and password only in the demo profile, until tokens follow.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain api(HttpSecurity http, IdempotencyFilter idempotency) throws Exception {
		http.securityMatcher("/api/**")
			.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(cache -> cache.requestCache(new NullRequestCache()))
			.logout(AbstractHttpConfigurer::disable)
			.headers(this::headers)
			.authorizeHttpRequests(
					requests -> requests.requestMatchers("/api/openapi.json").permitAll().anyRequest().authenticated())
			.exceptionHandling(refusals -> refusals.authenticationEntryPoint(this::askSignIn)
				.accessDeniedHandler((request, response, ex) -> problems.write(HttpStatus.NOT_FOUND, "not-found",
						request, response)))
			.addFilterAfter(idempotency, AuthorizationFilter.class);
		if (demo) {
			http.httpBasic(basic -> basic.authenticationEntryPoint(this::askSignIn)
				.authenticationDetailsSource(PasswordSignIn.ApiDetails::new));
		}
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, SignInSteps steps) throws Exception {
		return http.requestCache(cache -> cache.requestCache(new NullRequestCache()))
			.headers(this::headers)
			.authorizeHttpRequests(requests -> requests.requestMatchers(STATIC_FILES)
				.permitAll()
				.requestMatchers(FOR_ANYONE)
				.permitAll()
				.anyRequest()
				.authenticated())
			.formLogin(form -> form.loginPage("/aanmelden")
				.usernameParameter("username")
				.passwordParameter("password")
				.successHandler(steps::verified)
				.failureHandler(steps::refused))
			.logout(logout -> logout.logoutUrl("/afmelden").logoutSuccessUrl("/aanmelden?afgemeld"))
			.exceptionHandling(
					refusals -> refusals.authenticationEntryPoint(steps::ask).accessDeniedHandler(steps::forged))
			.build();
	}

	/** The limit stands before everything that reads. */
	@Bean
	FilterRegistrationBean<BodyLimit> bodyLimit() {
		FilterRegistrationBean<BodyLimit> registration = new FilterRegistrationBean<>(new BodyLimit(problems));
		registration.setOrder(-1000);
		return registration;
	}

	/** What the server refuses by itself looks no different from outside. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> outerHeaders() {
		return (server) -> server.addEngineValves(new OuterHeaders());
	}

	/** It works inside the security chain only, where the person is known. */
	@Bean
	FilterRegistrationBean<IdempotencyFilter> idempotencyOnlyInTheChain(IdempotencyFilter filter) {
		FilterRegistrationBean<IdempotencyFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

	private void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
			.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
		if (demo) {
			headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
		}
		else {
			headers.httpStrictTransportSecurity(transport -> transport.requestMatcher(AnyRequestMatcher.INSTANCE)
				.includeSubDomains(true)
				.maxAgeInSeconds(31_536_000));
		}
	}

	private void askSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (demo) {
			response.setHeader("WWW-Authenticate", "Basic realm=\"Routebord\", charset=\"UTF-8\"");
		}
		problems.write(HttpStatus.UNAUTHORIZED, "web.not-signed-in", request, response);
	}

}
