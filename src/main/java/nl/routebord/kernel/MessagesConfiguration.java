package nl.routebord.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The sentences of all areas. Spring Boot makes this bean only where a bundle without a
 * language exists; ours all have one, and Dutch is what any other language falls back to.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

	@Bean
	MessageSource messageSource(@Value("${spring.messages.basename}") String[] areas) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(areas);
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setDefaultLocale(Locale.forLanguageTag("nl"));
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
