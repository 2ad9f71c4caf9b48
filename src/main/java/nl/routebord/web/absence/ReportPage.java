package nl.routebord.web.absence;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.CloseExplanation;
import nl.routebord.absence.CloseReason;
import nl.routebord.absence.WithdrawalReason;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportState;
import nl.routebord.absence.ReportView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.Investigations;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One report on its page, after reading it and after an act. */
@Component
class ReportPage {

	private static final List<Option> ANSWERS = MissedForm
		.options(EnumSet.copyOf(ReportState.ANSWERS).toArray(ReportState[]::new), "absence.state.");

	private static final List<Option> WANTED = List.of(Option.keyed("YES", "absence.wanted.YES"),
			Option.keyed("NO", "absence.wanted.NO"));

	private final ReportReading reading;

	private final Investigations investigations;

	ReportPage(ReportReading reading, Investigations investigations) {
		this.reading = reading;
		this.investigations = investigations;
	}

	/** What does not hold is told at its field, with what the person had filled in. */
	String act(UUID id, BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response, Runnable act) {
		try {
			act.run();
			afterwards.addFlashAttribute("done", "absence.done");
			return "redirect:/verzuim/meldingen/" + id;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return of(reading.view(id, actor), model);
		}
	}

	String of(ReportView report, Model model) {
		model.addAttribute("report", report);
		model.addAttribute("investigated", !report.ours() && investigations.runs(report.id()));
		model.addAttribute("wanted", WANTED);
		model.addAttribute("withdrawals", MissedForm.options(WithdrawalReason.values(), "absence.withdrawal."));
		model.addAttribute("answers", ANSWERS);
		model.addAttribute("reasons", withNone(MissedForm.options(CloseReason.values(), "absence.close.")));
		model.addAttribute("explanations", withNone(MissedForm.options(CloseExplanation.values(), "absence.closing.")));
		return "absence/report";
	}

	private static List<Option> withNone(List<Option> options) {
		List<Option> all = new java.util.ArrayList<>(List.of(Option.keyed("", "absence.none")));
		all.addAll(options);
		return all;
	}

}
