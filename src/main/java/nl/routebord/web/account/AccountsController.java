package nl.routebord.web.account;

import java.util.Locale;
import java.util.Map;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.AccountQuery;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OpenedAccount;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import nl.routebord.web.Drafts;
import nl.routebord.web.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts, searching it, and adding one. */
@Controller
@RequestMapping("/beheer/gebruikers")
@Allowed(Role.FUNCTIONAL_ADMIN)
class AccountsController {

	private static final int PAGE = 25;

	/**
	 * What is searched for is a name: it is kept with the searcher, not in an address.
	 */
	private static final String SEARCH = "zoeken/gebruikers";

	private final AccountDesk accounts;

	private final Drafts drafts;

	private final AccountController pages;

	AccountsController(AccountDesk accounts, Drafts drafts, AccountController pages) {
		this.pages = pages;
		this.accounts = accounts;
		this.drafts = drafts;
	}

	@GetMapping
	String list(@RequestParam(name = "van", required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "false") boolean gezocht, Actor actor, Model model) {
		String text = gezocht ? drafts.load(actor, SEARCH).get("q") : null;
		model.addAttribute("accounts", accounts.list(new AccountQuery(text, cursor, PAGE), actor));
		model.addAttribute("text", text);
		model.addAttribute("base", gezocht ? "/beheer/gebruikers?gezocht=true" : "/beheer/gebruikers");
		return "account/accounts";
	}

	@PostMapping("/zoeken")
	String search(@RequestParam(defaultValue = "") String q, Actor actor) {
		if (q.isBlank()) {
			drafts.discard(actor, SEARCH);
			return "redirect:/beheer/gebruikers";
		}
		drafts.save(actor, SEARCH, Map.of("q", q.strip().substring(0, Math.min(q.strip().length(), 60))));
		return "redirect:/beheer/gebruikers?gezocht=true";
	}

	@GetMapping("/nieuw")
	String form(Model model) {
		model.addAttribute("form", AccountForm.empty());
		return "account/new";
	}

	@PostMapping("/nieuw")
	String open(@ModelAttribute("form") AccountForm form, BindingResult faults, Actor actor, Locale locale,
			Model model) {
		try {
			OpenedAccount opened = accounts.open(form.toCommand(), actor);
			return pages.withPassword(opened.id(), opened.temporaryPassword(), "created", actor, locale, model);
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return "account/new";
		}
	}

}
