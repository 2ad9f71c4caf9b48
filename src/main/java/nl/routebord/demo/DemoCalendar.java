package nl.routebord.demo;

import nl.routebord.tlv.TlvCalendar;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What has become due in cases that lie behind, without a night in between. */
@Component
@Profile("demo")
@Order(30)
class DemoCalendar implements ApplicationRunner {

	private final TlvCalendar calendar;

	DemoCalendar(TlvCalendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		calendar.runDueNow();
	}

}
