package nl.routebord.web;

import java.util.Arrays;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * What describes the API is made when somebody asks for the description, and the
 * validator when something comes in to be validated: not at every start.
 */
@Component
class MadeOnDemand implements BeanFactoryPostProcessor {

	private static final String DESCRIPTION = "org.springdoc.";

	private static final String VALIDATOR = "defaultValidator";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		Arrays.stream(beans.getBeanDefinitionNames())
			.filter((name) -> name.equals(VALIDATOR) || describes(beans.getBeanDefinition(name)))
			.forEach((name) -> beans.getBeanDefinition(name).setLazyInit(true));
	}

	private static boolean describes(BeanDefinition definition) {
		String name = definition.getBeanClassName();
		String factory = definition.getFactoryBeanName();
		return (name != null && name.startsWith(DESCRIPTION)) || (factory != null && factory.startsWith(DESCRIPTION));
	}

}
