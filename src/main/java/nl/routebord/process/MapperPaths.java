package nl.routebord.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathFunctionResolver;
import javax.xml.xpath.XPathVariableResolver;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Finds child elements by name without indexing their whole document. MyBatis asks so for
 * each of the engine's thousand statements, and the JDK walks the document again every
 * time: a tenth of the start. Anything but a bare name goes to the JDK.
 */
public final class MapperPaths extends XPathFactory {

	private static final String PROPERTY = DEFAULT_PROPERTY_NAME + ":" + DEFAULT_OBJECT_MODEL_URI;

	private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

	private final XPathFactory jdk = XPathFactory.newDefaultInstance();

	/** From here until {@link #leave} documents are read in this way. */
	static void enter() {
		System.setProperty(PROPERTY, MapperPaths.class.getName());
	}

	static void leave() {
		System.clearProperty(PROPERTY);
	}

	@Override
	public XPath newXPath() {
		XPath paths = jdk.newXPath();
		return (XPath) Proxy.newProxyInstance(XPath.class.getClassLoader(), new Class<?>[] { XPath.class },
				(proxy, method, arguments) -> named(arguments) ? children((Element) arguments[1], (String) arguments[0])
						: call(paths, method, arguments));
	}

	private static boolean named(Object[] arguments) {
		return arguments != null && arguments.length == 3 && arguments[2] == XPathConstants.NODESET
				&& arguments[1] instanceof Element && arguments[0] instanceof String path
				&& NAME.matcher(path).matches();
	}

	private static NodeList children(Element parent, String name) {
		List<Node> found = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element && child.getNodeName().equals(name)) {
				found.add(child);
			}
		}
		return new Found(found);
	}

	private static Object call(XPath paths, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(paths, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	@Override
	public boolean isObjectModelSupported(String model) {
		return jdk.isObjectModelSupported(model);
	}

	@Override
	public void setFeature(String name, boolean value) throws XPathFactoryConfigurationException {
		jdk.setFeature(name, value);
	}

	@Override
	public boolean getFeature(String name) throws XPathFactoryConfigurationException {
		return jdk.getFeature(name);
	}

	@Override
	public void setXPathVariableResolver(XPathVariableResolver resolver) {
		jdk.setXPathVariableResolver(resolver);
	}

	@Override
	public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
		jdk.setXPathFunctionResolver(resolver);
	}

	private record Found(List<Node> nodes) implements NodeList {

		@Override
		public Node item(int index) {
			return nodes.get(index);
		}

		@Override
		public int getLength() {
			return nodes.size();
		}

	}

}
