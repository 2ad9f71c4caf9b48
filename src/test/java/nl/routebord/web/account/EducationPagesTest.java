package nl.routebord.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.region.EducationDesk;
import nl.routebord.region.SchoolType;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a school location gives is recorded by an administrator, in page and API. */
@RoutebordTest
class EducationPagesTest {

	@LocalServerPort
	private int port;

	@Autowired
	private OrganisationDesk organisations;

	@Autowired
	private EducationDesk education;

	@Test
	void administratorTicksWhatALocationGives() {
		OrganisationId school = location("98EA00");
		String page = "/beheer/organisaties/" + school.value();
		Browser admin = Browser.as(port, "b.heerema");
		assertThat(admin.get(page).body()).contains("Onderwijs op deze locatie", "Voortgezet speciaal onderwijs");
		HttpResponse<String> saved = admin.post(page, page + "/onderwijs", "read", "0", "types", "VSO", "types", "PRO");
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
		assertThat(education.of(school).types()).containsExactlyInAnyOrder(SchoolType.VSO, SchoolType.PRO);
		assertThat(admin.post(page, page + "/onderwijs", "read", "0", "types", "VO").statusCode())
			.as("another was first")
			.isEqualTo(409);
		String read = String.valueOf(education.of(school).version());
		assertThat(admin.post(page, page + "/onderwijs", "read", read).statusCode()).isEqualTo(302);
		assertThat(education.of(school).isKnown()).isFalse();
		assertThat(Browser.as(port, "a.demir").get(page).statusCode()).isEqualTo(404);
	}

	@Test
	void connectedSystemSaysWhatItReadAndSchoolsOnlyRead() {
		OrganisationId school = location("98EA01");
		String path = "/api/v1/organisations/" + school.value() + "/education";
		Browser system = new Browser(port);
		assertThat(system.api("GET", path, "a.demir", "").body()).contains("\"types\":[]");
		String body = "{\"types\":[\"SO_VSO\"]}";
		assertThat(system.api("PUT", path, "b.heerema", body).statusCode()).isEqualTo(428);
		assertThat(system.api("PUT", path, "b.heerema", body, "If-Match", "\"0\"").statusCode()).isEqualTo(200);
		assertThat(system.api("PUT", path, "a.demir", body, "If-Match", "\"0\"").statusCode()).isIn(403, 404);
		assertThat(system.api("PUT", path, "b.heerema", "{\"types\":[\"VO\"]}", "If-Match", "\"0\"").statusCode())
			.isEqualTo(412);
		assertThat(education.of(school).types()).isEqualTo(Set.of(SchoolType.SO_VSO));
	}

	private OrganisationId location(String code) {
		return organisations
			.register(new RegisterOrganisation(OrganisationKind.SCHOOL_LOCATION, code, "School " + code, "Proefdam",
					null, null))
			.id();
	}

}
