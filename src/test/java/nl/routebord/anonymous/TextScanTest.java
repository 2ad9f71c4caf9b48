package nl.routebord.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.routebord.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an anonymous text may not hold (privacy.md A.4). */
class TextScanTest {

	@ParameterizedTest
	@ValueSource(strings = { "geboren op 12-05-2012", "geboren 3/4/12", "is van 2012-05-12.", "op 12 mei 2012 geboren",
			"jarig: 1 Sept. '12", "12.05.2012" })
	void aWholeDateIsFound(String text) {
		assertThat(TextScan.traces(text)).contains(Trace.DATE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nummer 111222333", "BSN 1112.22.333", "het is 111 222 333 volgens school", "１１１２２２３３３",
			"bsn 11122\u200b2333" })
	void aPersonalNumberIsFound(String text) {
		assertThat(TextScan.traces(text)).contains(Trace.NUMBER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "woont op 1005 AB", "1005ab", "1005 xq", "in 1005AB." })
	void aPostcodeIsFound(String text) {
		assertThat(TextScan.traces(text)).contains(Trace.POSTCODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Wij zien dat Sanne Jansen niet komt.", "sinds kort is Daan van der Berg thuis",
			"De moeder van J. de Vries belt.", "Jan Jansen is thuis.", "Fatima el Amrani wil niet.",
			"Jansen, Jan komt niet", "Moeder Fatima belt", "SANNE JANSEN zit thuis", "Jean-Luc D'Hondt" })
	void aRunOfCapitalisedWordsIsFound(String text) {
		assertThat(TextScan.traces(text)).contains(Trace.NAME);
	}

	@Test
	void mailAddressesAndTelephoneNumbersAreFound() {
		assertThat(TextScan.traces("mail naar moeder@voorbeeld.nl")).containsExactly(Trace.MAIL);
		assertThat(TextScan.traces("bel 06-12345678")).contains(Trace.PHONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Een leerling van 14 zit sinds drie weken thuis. De school heeft alles geprobeerd.",
			"Er is ADHD en PDD-NOS vastgesteld. Ouders willen geen GGZ. Wat kan Veilig Thuis doen?",
			"In groep 7 ging het goed. Sinds 2024 is er onrust, ongeveer 1200 km verderop. In 2023 is het begonnen.",
			"De Raad voor de Kinderbescherming is betrokken. Het kind spreekt Nederlands.",
			"Het gaat om 3 van de 10 dagen. Wij willen Passend Onderwijs om raad vragen.",
			"Het verzuim is 123456789 niet." })
	void anAnonymousTextIsLetThrough(String text) {
		assertThat(TextScan.traces(text)).isEmpty();
	}

	@Test
	void theFaultSaysWhatKindWasFoundAndNeverWhat() {
		assertThat(TextScan.check("text", "Sanne Jansen, geboren op 12-05-2012, 111222333, 1005 AB", 20).list())
			.extracting(Fault::code)
			.containsExactly("anonymous.fault.DATE", "anonymous.fault.NUMBER", "anonymous.fault.POSTCODE",
					"anonymous.fault.NAME");
		assertThat(TextScan.check("text", "Sanne Jansen, geboren op 12-05-2012", 1).list())
			.allSatisfy((fault) -> assertThat(fault.arguments()).isEmpty());
	}

	@Test
	void threeMonthsAreMonthsOfTheCalendar() {
		assertThat(new ConsultTerm(LocalDate.of(2026, 11, 30)).endsOn()).isEqualTo("2027-02-28");
		assertThat(new ConsultTerm(LocalDate.of(2026, 1, 15)).endsOn()).isEqualTo("2026-04-15");
	}

}
