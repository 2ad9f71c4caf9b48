package nl.routebord.identity;

import java.util.Arrays;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.ProxyTransactionManagementConfiguration;
import org.springframework.transaction.annotation.SpringTransactionAnnotationParser;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/**
 * Transactions as Spring Boot sets them up, but sought in classes that name one and not
 * in each method of a thousand others, which costs each start some seconds.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class EntranceTransactions extends ProxyTransactionManagementConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Override
	public TransactionAttributeSource transactionAttributeSource() {
		return new Named();
	}

	/** Whether the class, or a method of it, says that it runs in a transaction. */
	static boolean isNamedIn(Class<?> type) {
		return type.isAnnotationPresent(Transactional.class) || Arrays.stream(type.getDeclaredMethods())
			.anyMatch((method) -> method.isAnnotationPresent(Transactional.class));
	}

	private static final class Named extends AnnotationTransactionAttributeSource {

		private static final long serialVersionUID = 1L;

		Named() {
			super(new SpringTransactionAnnotationParser());
		}

		@Override
		public boolean isCandidateClass(Class<?> type) {
			return isNamedIn(type);
		}

	}

}
