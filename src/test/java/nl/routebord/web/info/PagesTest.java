package nl.routebord.web.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.routebord.identity.Actor;
import nl.routebord.identity.AppointmentId;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.SignedIn;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.web.Shell;
import nl.routebord.web.parts.ConflictView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Renders every fragment and every page about the system, without the rest of the system.
 */
@SpringJUnitWebConfig(PagesTest.Pages.class)
@ActiveProfiles("demo")
class PagesTest {

	private static final UUID ANY = new UUID(0, 1);

	@Autowired
	WebApplicationContext context;

	String page = "";

	@BeforeEach
	void renderStyleGuide() throws Exception {
		page = render("/beheer/stijlgids", "nl");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/beheer/stijlgids", "/hulp", "/privacy", "/toegankelijkheid", "/test/error",
			"/test/error/400", "/test/error/403", "/test/error/404", "/test/error/409", "/test/error/413",
			"/test/error/429", "/test/error/500", "/afgemeld", "/test/conflict" })
	void everyPageHasItsWordsInBothLanguagesAndOneHeading(String path) throws Exception {
		for (String language : List.of("nl", "en")) {
			page = render(path, language);
			assertThat(page).doesNotContain("??").contains("<html lang=\"" + language + "\"");
			assertThat(all("<title>[^<]+ – Routebord</title>", 0)).hasSize(1);
			assertThat(all("<h1", 0)).hasSize(1);
			assertThat(all("<main", 0)).hasSize(1);
		}
	}

	@Test
	void theHeaderSaysWhoIsAtWorkAndInWhichRole() {
		assertThat(page).contains("Kim de Wit", ">KW<", "Functioneel beheerder", "Samenwerkingsverband De Linie vo",
				"action=\"/afmelden\"");
		assertThat(all("<a href=\"/beheer/stijlgids\" aria-current=\"page\"", 0)).hasSize(1);
		assertThat(page).as("no search for who may know no pupil").doesNotContain("action=\"/zoeken\"");
	}

	@Test
	void thePageWarnsBeforeTheSessionEnds() {
		assertThat(page).contains("data-seconds=\"900\"", "data-stay=\"/sessie\"", "data-ended=\"/afgemeld\"",
				"Langer doorgaan");
	}

	@Test
	void withoutSignInThereIsNoNavigation() throws Exception {
		page = render("/hulp", "nl", null);
		assertThat(page).doesNotContain("id=\"menu\"", "/afmelden").contains("href=\"/hulp\"");
	}

	@Test
	void everyControlHasALabelAndEveryTableACaption() {
		List<String> labelled = all("<label for=\"([^\"]+)\"", 1);
		all("<(?:input|select|textarea)[^>]*>", 0).stream()
			.filter((control) -> !control.contains("type=\"hidden\"") && !control.contains("type=\"radio\""))
			.forEach((control) -> assertThat(labelled).as(control).contains(first(" id=\"([^\"]+)\"", control)));
		assertThat(all("<caption", 0)).hasSameSizeAs(all("<table", 0));
	}

	@Test
	void everyLinkInsideThePageHasItsTarget() {
		List<String> ids = all(" id=\"([^\"]+)\"", 1);
		assertThat(ids).doesNotHaveDuplicates();
		assertThat(ids).containsAll(all("href=\"#([^\"]+)\"", 1)).containsAll(all("aria-labelledby=\"([^\"]+)\"", 1));
		all("aria-describedby=\"([^\"]+)\"", 1).forEach((described) -> assertThat(ids).contains(described.split(" ")));
	}

	@Test
	void anErrorStandsAtItsFieldAndInTheSummaryInTheSameWords() {
		assertThat(all("Deze datum bestaat niet", 0)).hasSize(2);
		assertThat(page).contains("href=\"#endsOn\"").contains("id=\"endsOn-fout\"").contains("value=\"31-06-2027\"");
	}

	private String render(String path, String language) throws Exception {
		Actor actor = Actor.person(new UserId(ANY), new UnitId(ANY), new OrganisationId(ANY), Role.FUNCTIONAL_ADMIN);
		return render(path, language, new SignedIn(actor, new AppointmentId(ANY), "Kim de Wit", "Beheer",
				"Samenwerkingsverband De Linie vo", 2, false, 0));
	}

	private String render(String path, String language, @Nullable SignedIn person) throws Exception {
		MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
		MockHttpServletRequestBuilder request = get(path).locale(Locale.forLanguageTag(language));
		if (person != null) {
			MockHttpSession session = new MockHttpSession();
			session.setMaxInactiveInterval(900);
			request.requestAttr(SignedIn.class.getName(), person).session(session);
		}
		String html = web.perform(request).andReturn().getResponse().getContentAsString();
		// left for a look at them in a browser
		Path pages = Files.createDirectories(Path.of("target/pages"));
		Files.writeString(pages.resolve(language + path.replace('/', '_') + ".html"), html);
		return html;
	}

	private List<String> all(String pattern, int group) {
		return Pattern.compile(pattern).matcher(page).results().map((found) -> found.group(group)).toList();
	}

	private static String first(String pattern, String text) {
		return Pattern.compile(pattern)
			.matcher(text)
			.results()
			.map((MatchResult found) -> found.group(1))
			.findFirst()
			.orElse("no id");
	}

	@Controller
	static class AnyPage {

		@GetMapping("/test/{*template}")
		String show(@PathVariable String template, Model model) {
			model.addAttribute("reference", "K7M2P");
			model.addAttribute("conflict", new ConflictView("Iemand was eerder.", "Bas Timmer",
					"26 november 2026, 10.51 uur", "/test", 3,
					List.of(new ConflictView.Differing("goal", "Doel van het plan", "8", "8 uur les", "6", "6 uur les"),
							new ConflictView.Differing("first", "Eerste stap", "di", "dinsdag", "ma", "maandag")),
					List.of(new ConflictView.Kept("summary", "gelijk", "Samenvatting", "gelijk")), "/"));
			return template.substring(1);
		}

	}

	@Configuration
	@EnableWebMvc
	@ComponentScan(basePackageClasses = Shell.class, useDefaultFilters = false,
			includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ShellAdvice"))
	static class Pages {

		@Bean
		InfoController infoController() {
			return new InfoController();
		}

		@Bean
		StyleGuideController styleGuideController() {
			return new StyleGuideController();
		}

		@Bean
		AnyPage anyPage() {
			return new AnyPage();
		}

		@Bean
		MessageSource messageSource() {
			ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
			messages.setBasenames("messages/shell", "messages/fragments", "messages/styleguide", "messages/info",
					"messages/errors");
			messages.setDefaultEncoding("UTF-8");
			messages.setAlwaysUseMessageFormat(true);
			messages.setFallbackToSystemLocale(false);
			return messages;
		}

		@Bean
		ThymeleafViewResolver views(ApplicationContext context) {
			SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
			templates.setApplicationContext(context);
			templates.setPrefix("classpath:/templates/");
			templates.setSuffix(".html");
			templates.setCharacterEncoding("UTF-8");
			SpringTemplateEngine engine = new SpringTemplateEngine();
			engine.setTemplateResolver(templates);
			engine.setTemplateEngineMessageSource(messageSource());
			engine.setEnableSpringELCompiler(false);
			ThymeleafViewResolver resolver = new ThymeleafViewResolver();
			resolver.setTemplateEngine(engine);
			resolver.setCharacterEncoding("UTF-8");
			return resolver;
		}

	}

}
