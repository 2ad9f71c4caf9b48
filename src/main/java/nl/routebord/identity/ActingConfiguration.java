package nl.routebord.identity;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

/**
 * An entrance that is told who acts works for that person: before its transaction begins.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ActingConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Entrances actingEntrances() {
		return new Entrances();
	}

	static final class Entrances extends StaticMethodMatcherPointcutAdvisor implements MethodInterceptor {

		private static final long serialVersionUID = 1L;

		Entrances() {
			setAdvice(this);
			setClassFilter(Entrances::hasTransaction);
			// around the transaction, which comes last
			setOrder(Ordered.LOWEST_PRECEDENCE - 1);
		}

		private static boolean hasTransaction(Class<?> type) {
			return type.isAnnotationPresent(Transactional.class) || Arrays.stream(type.getDeclaredMethods())
				.anyMatch((method) -> method.isAnnotationPresent(Transactional.class));
		}

		@Override
		public boolean matches(Method method, Class<?> target) {
			return Arrays.asList(method.getParameterTypes()).contains(Actor.class);
		}

		@Override
		public @Nullable Object invoke(MethodInvocation act) throws Throwable {
			for (Object argument : act.getArguments()) {
				if (argument instanceof Actor actor && !actor.isSystem()) {
					return as(actor, act);
				}
			}
			return act.proceed();
		}

		private static @Nullable Object as(Actor actor, MethodInvocation act) throws Throwable {
			Acting acting = Acting.as(actor);
			try {
				return act.proceed();
			}
			finally {
				acting.end();
			}
		}

	}

}
