package nl.routebord.process;

import java.util.Arrays;
import java.util.List;
import nl.routebord.identity.Role;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * For whom a user task is and where it is done, as the diagram says. The extension
 * properties {@code unitFrom} and {@code personFrom} name the variable with the unit or
 * person; without them it is for the units in the case with that role.
 *
 * @param page form key
 * @param roles candidate groups
 */
record TaskAddress(String page, List<Role> roles, @Nullable String unitFrom, @Nullable String personFrom) {

	static TaskAddress of(Element userTask) {
		return new TaskAddress(userTask.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey"),
				Arrays.stream(userTask.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "candidateGroups").split(","))
					.map(Role::valueOf)
					.toList(),
				property(userTask, "unitFrom"), property(userTask, "personFrom"));
	}

	private static @Nullable String property(Element userTask, String name) {
		Element extensions = userTask.element("extensionElements");
		Element properties = (extensions != null)
				? extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties") : null;
		return (properties == null) ? null
				: properties.elements()
					.stream()
					.filter((property) -> name.equals(property.attribute("name")))
					.map((property) -> property.attribute("value"))
					.findFirst()
					.orElse(null);
	}

}
