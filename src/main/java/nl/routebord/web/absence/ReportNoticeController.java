package nl.routebord.web.absence;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.ReportNoticeDesk;
import nl.routebord.absence.NoticeJudgement;
import nl.routebord.absence.ChangedReportRow;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.Investigations;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports that schools withdrew or corrected, for leerplicht: page and API. */
@Controller
@Allowed(Role.ATTENDANCE_OFFICER)
class ReportNoticeController {

	private static final String PAGE = "/verzuim/wijzigingen/{id}";

	private final ReportNoticeDesk desk;

	private final Investigations investigations;

	ReportNoticeController(ReportNoticeDesk desk, Investigations investigations) {
		this.desk = desk;
		this.investigations = investigations;
	}

	record JudgementBody(@Nullable String judgement) {

		@Nullable NoticeJudgement word() {
			return Typed.word(judgement, NoticeJudgement.values());
		}

	}

	@GetMapping(PAGE)
	String show(@PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("form", new JudgementBody(""));
		return page(id, actor, model);
	}

	@PostMapping(PAGE)
	String judge(@PathVariable UUID id, @ModelAttribute("form") JudgementBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		try {
			judged(id, form, actor);
			afterwards.addFlashAttribute("done", "absence.done");
			return "redirect:/verzuim/wijzigingen/" + id;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(id, actor, model);
		}
	}

	@GetMapping("/api/v1/absence-report-notices")
	@ResponseBody
	List<ChangedReportRow> list(Actor actor) {
		return desk.list(actor);
	}

	@PostMapping("/api/v1/absence-report-notices/{id}/judgements")
	@ResponseBody
	ChangedReportRow judge(@PathVariable UUID id, @RequestBody JudgementBody body, Actor actor) {
		return judged(id, body, actor);
	}

	private ChangedReportRow judged(UUID id, JudgementBody form, Actor actor) {
		ChangedReportRow notice = desk.view(id, actor);
		NoticeJudgement judgement = form.word();
		if (judgement == NoticeJudgement.NOTHING_LEFT && investigations.runs(notice.report())) {
			throw new RuleViolated("judgement", "absence.fault.investigated");
		}
		desk.judge(id, judgement, actor);
		return desk.view(id, actor);
	}

	private String page(UUID id, Actor actor, Model model) {
		ChangedReportRow notice = desk.view(id, actor);
		model.addAttribute("notice", notice);
		model.addAttribute("caseNumber", desk.caseNumber(id, actor).orElse(null));
		model.addAttribute("followUp", investigations.of(notice.report()).orElse(null));
		model.addAttribute("judgements", MissedForm.options(NoticeJudgement.values(), "absence.judgement."));
		return "absence/notice";
	}

}
