package nl.routebord.web.info;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Renders every fragment once, without the rest of the system. */
@SpringJUnitWebConfig(StyleGuideTest.Pages.class)
class StyleGuideTest {

	@Autowired
	WebApplicationContext context;

	String page = "";

	@BeforeEach
	void render() throws Exception {
		MockMvc web = MockMvcBuilders.webAppContextSetup(context).build();
		page = web.perform(get("/beheer/stijlgids").locale(Locale.forLanguageTag("nl")))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Files.writeString(Path.of("target/style-guide.html"), page);
	}

	@Test
	void everyMessageResolves() {
		assertThat(page).doesNotContain("??").contains("<html lang=\"nl\"");
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

	@Configuration
	@EnableWebMvc
	static class Pages {

		@Bean
		StyleGuideController controller() {
			return new StyleGuideController();
		}

		@Bean
		MessageSource messageSource() {
			ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
			messages.setBasenames("messages/shell", "messages/fragments", "messages/styleguide");
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
