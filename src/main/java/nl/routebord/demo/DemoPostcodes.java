package nl.routebord.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The postcodes of the two invented municipalities. The ministerial annex holds neither,
 * so that importing it leaves them be.
 */
@Component
@Profile("demo")
@Order(5)
class DemoPostcodes implements ApplicationRunner {

	private final JdbcClient database;

	DemoPostcodes(JdbcClient database) {
		this.database = database;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		database.sql("""
				insert into app.region_postcode (postcode4, municipality_name, swv_po, swv_vo)
				values ('1005', 'Waterdam', 'PO9901', 'VO9901'), ('1006', 'Kreekdorp', 'PO9902', 'VO9902')
				on conflict do nothing
				""").update();
	}

}
