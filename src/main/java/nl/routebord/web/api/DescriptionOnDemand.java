package nl.routebord.web.api;

import java.util.Arrays;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Makes what describes the API when somebody asks for the description, not at every
 * start.
 */
@Component
class DescriptionOnDemand implements BeanFactoryPostProcessor {

	private static final String PACKAGE = "org.springdoc.";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		Arrays.stream(beans.getBeanDefinitionNames())
			.map(beans::getBeanDefinition)
			.filter(DescriptionOnDemand::describes)
			.forEach((definition) -> definition.setLazyInit(true));
	}

	private static boolean describes(BeanDefinition definition) {
		String name = definition.getBeanClassName();
		String factory = definition.getFactoryBeanName();
		return (name != null && name.startsWith(PACKAGE)) || (factory != null && factory.startsWith(PACKAGE));
	}

}
