package nl.routebord.web.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.routebord.expert.ExpertProfession;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.AppointmentDesk;
import nl.routebord.identity.AccountView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.AppointmentId;
import nl.routebord.identity.ChangeAccount;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: its data, its appointments, its access. */
@Controller
@RequestMapping("/beheer/gebruikers/{id}")
@Allowed(Role.FUNCTIONAL_ADMIN)
class AccountController {

	private static final String DONE = "identity.account.done.";

	private final AccountDesk accounts;

	private final AppointmentDesk appointments;

	private final Directory directory;

	private final MessageSource messages;

	private final Clock clock;

	AccountController(AccountDesk accounts, AppointmentDesk appointments, Directory directory, MessageSource messages,
			Clock clock) {
		this.accounts = accounts;
		this.appointments = appointments;
		this.directory = directory;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable UserId id, Actor actor, Locale locale, Model model) {
		return page(accounts.account(id, actor), null, null, locale, model);
	}

	@PostMapping("/gegevens")
	String change(@PathVariable UserId id, @ModelAttribute("form") AccountForm form, BindingResult faults, Actor actor,
			Locale locale, Model model, RedirectAttributes afterwards) {
		FormFaults.requireReadable(faults);
		try {
			accounts.change(new ChangeAccount(id, form.name(), form.mail(), form.phone(), null), form.version(), actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return page(accounts.account(id, actor), form, null, locale, model);
		}
		return done(id, "changed", afterwards);
	}

	@PostMapping("/aanstellingen")
	String appoint(@PathVariable UserId id, @ModelAttribute("appoint") AppointForm appoint, BindingResult faults,
			Actor actor, Locale locale, Model model, RedirectAttributes afterwards) {
		try {
			if (!faults.hasErrors()) {
				boolean given = appointments.give(appoint.toCommand(id), actor).isPresent();
				return done(id, given ? "appointed" : "proposed", afterwards);
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
		}
		catch (Stale ex) {
			throw ex;
		}
		catch (Conflict ex) {
			faults.reject(ex.code());
		}
		return page(accounts.account(id, actor), null, appoint, locale, model);
	}

	@PostMapping("/aanstellingen/{appointment}/einde")
	String end(@PathVariable UserId id, @PathVariable AppointmentId appointment, Actor actor,
			RedirectAttributes afterwards) {
		boolean theirs = accounts.account(id, actor)
			.appointments()
			.stream()
			.anyMatch(one -> one.id().equals(appointment));
		if (!theirs) {
			throw new NotFound();
		}
		accounts.endAppointment(appointment, LocalDate.now(clock), actor);
		return done(id, "ended", afterwards);
	}

	@PostMapping("/blokkeren")
	String disable(@PathVariable UserId id, @RequestParam long version, Actor actor, RedirectAttributes afterwards) {
		accounts.disable(id, version, actor);
		return done(id, "disabled", afterwards);
	}

	@PostMapping("/vrijgeven")
	String enable(@PathVariable UserId id, @RequestParam long version, Actor actor, RedirectAttributes afterwards) {
		accounts.enable(id, version, actor);
		return done(id, "enabled", afterwards);
	}

	@PostMapping("/wachtwoord")
	String reset(@PathVariable UserId id, @RequestParam long version, Actor actor, Locale locale, Model model) {
		return withPassword(id, accounts.resetPassword(id, version, actor), "reset", actor, locale, model);
	}

	/**
	 * The page with the password, in the answer itself: after a redirect it would have to
	 * wait in the session, readable.
	 */
	String withPassword(UserId id, String password, String what, Actor actor, Locale locale, Model model) {
		model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
		model.addAttribute("done", DONE + what);
		model.addAttribute("temporaryPassword", password);
		return page(accounts.account(id, actor), null, null, locale, model);
	}

	private static String done(UserId id, String what, RedirectAttributes afterwards) {
		afterwards.addFlashAttribute("done", DONE + what);
		return "redirect:/beheer/gebruikers/" + id.value();
	}

	private String page(AccountView account, @Nullable AccountForm form, @Nullable AppointForm appoint, Locale locale,
			Model model) {
		model.addAttribute("account", account);
		if (form == null) {
			model.addAttribute("form", AccountForm.of(account));
		}
		if (appoint == null) {
			model.addAttribute("appoint", new AppointForm(null, LocalDate.now(clock), null));
		}
		model.addAttribute("units", units(locale));
		model
			.addAttribute("professions",
					Stream
						.concat(Stream.of(Option.keyed("", "identity.account.appoint.profession.none")),
								Arrays.stream(ExpertProfession.values())
									.map(one -> Option.keyed(one.name(), "identity.profession." + one.name())))
						.toList());
		return "account/account";
	}

	private List<Option> units(Locale locale) {
		Stream<Option> units = directory.units().stream().map(unit -> {
			String role = messages.getMessage("shell.role." + unit.role().name(), null, locale);
			Object[] words = { unit.organisationName(), unit.name(), role };
			return Option.named(unit.id().value().toString(),
					messages.getMessage("identity.account.appoint.unit.option", words, locale));
		});
		return Stream.concat(Stream.of(Option.keyed("", "identity.account.appoint.unit.choose")), units).toList();
	}

}
