package nl.routebord.process;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * What an expression in a diagram can reach: the delegates, by the name of their task,
 * and no other bean. They are looked up when a step runs, as the entrances they call need
 * the engine themselves.
 */
class DelegateBeans extends AbstractMap<Object, Object> {

	private final ListableBeanFactory beans;

	DelegateBeans(ListableBeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public boolean containsKey(Object name) {
		return names().contains(name);
	}

	@Override
	public Object get(Object name) {
		JavaDelegate delegate = beans.getBean((String) name, JavaDelegate.class);
		return (JavaDelegate) (step) -> EngineActs.within(step, () -> delegate.execute(step));
	}

	@Override
	public Set<Entry<Object, Object>> entrySet() {
		return names().stream().map((name) -> Map.entry((Object) name, get(name))).collect(Collectors.toSet());
	}

	private Set<String> names() {
		return Set.copyOf(Arrays.asList(beans.getBeanNamesForType(JavaDelegate.class, false, false)));
	}

}
