package nl.routebord.kernel;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Work by the clock; in tests it is called by name, so that nothing runs on its own. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!test")
class SchedulingConfiguration {

}
