package nl.routebord.tlv;

import java.math.BigDecimal;
import java.util.Map;

import nl.routebord.tlv.ProLwooCriteria.Domain;
import nl.routebord.tlv.ProLwooCriteria.Verdict;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProLwooCriteriaTest {

	@ParameterizedTest
	@CsvSource({ "72,PRO", "82,EITHER", "95,NONE" })
	void s31TheQuotientWithADelayOfHalfOrMore(int iq, Verdict expected) {
		Map<Domain, BigDecimal> delays = Map.of(Domain.BEGRIJPEND_LEZEN, new BigDecimal("0.55"), Domain.SPELLEN,
				new BigDecimal("0.60"));
		assertThat(new ProLwooCriteria(iq, delays, false).verdict()).isEqualTo(expected);
	}

}
