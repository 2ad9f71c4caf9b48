package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MapperPathsTest {

	private static final String MAPPER = """
			<mapper namespace="a">
			  <!-- a sentence --><sql id="1">x<include refid="2"/></sql>
			  <select id="3"><sql id="hidden"/></select><sql id="2"/>
			</mapper>""";

	@ParameterizedTest(name = "{0}")
	@ValueSource(
			strings = { "sql", "select", "include", "nothing", "select|sql", "/mapper/sql", "//sql", "@namespace" })
	void findsWhatTheJdkFinds(String path) throws Exception {
		assertThat(found(new MapperPaths().newXPath(), path))
			.isEqualTo(found(XPathFactory.newDefaultInstance().newXPath(), path));
	}

	private static List<String> found(XPath paths, String path) throws Exception {
		Element mapper = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(MAPPER)))
			.getDocumentElement();
		NodeList nodes = (NodeList) paths.evaluate(path, mapper, XPathConstants.NODESET);
		List<String> all = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			all.add(nodes.item(i) + nodes.item(i).getTextContent()
					+ (nodes.item(i) instanceof Element element ? element.getAttribute("id") : ""));
		}
		return all;
	}

}
