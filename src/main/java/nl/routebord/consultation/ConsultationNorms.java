package nl.routebord.consultation;

import java.time.LocalDate;
import nl.routebord.region.Setting;
import nl.routebord.region.SettingValues;
import nl.routebord.region.Settings;
import org.springframework.stereotype.Component;

/** The norms as they hold on a day. */
@Component
class ConsultationNorms {

	private final Settings settings;

	ConsultationNorms(Settings settings) {
		this.settings = settings;
	}

	ConsultationNorm on(LocalDate day) {
		SettingValues values = settings.on(null, day);
		return new ConsultationNorm(settings.workingDays(), values.of(Setting.VIEWS_WORKING_DAYS),
				values.of(Setting.PLAN_WEEKS), values.of(Setting.EVALUATION_WEEKS), values.of(Setting.REVIEW_WEEKS));
	}

}
