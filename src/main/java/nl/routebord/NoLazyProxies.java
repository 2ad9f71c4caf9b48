package nl.routebord;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Aggregates refer to each other by id, so none needs a stand-in: without a class maker
 * Hibernate makes none at each start. {@code getReference} does not work.
 */
public final class NoLazyProxies implements ServiceContributor {

	@Override
	public void contribute(StandardServiceRegistryBuilder registry) {
		registry.addService(BytecodeProvider.class, new BytecodeProviderImpl());
	}

}
