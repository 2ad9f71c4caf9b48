package nl.routebord.web.sharing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.grant.GiveGrant;
import nl.routebord.grant.GrantId;
import nl.routebord.grant.GrantView;
import nl.routebord.grant.Informed;
import nl.routebord.grant.RequestId;
import nl.routebord.grant.RequestView;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Purpose;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Letting a partner read something.
 *
 * @param renews the grant that it follows, or empty
 * @param answers the question that it answers, or empty
 */
record GrantForm(String request, String recipient, List<String> categories, List<String> records, String purpose,
		String necessity, String proportionality, String subsidiarity, String until, String informedOn,
		String informedHow, List<String> informedWho, String notTold, String renews, String answers) {

	GrantForm(@Nullable String request, @Nullable String recipient, @Nullable List<String> categories,
			@Nullable List<String> records, @Nullable String purpose, @Nullable String necessity,
			@Nullable String proportionality, @Nullable String subsidiarity, @Nullable String until,
			@Nullable String informedOn, @Nullable String informedHow, @Nullable List<String> informedWho,
			@Nullable String notTold, @Nullable String renews, @Nullable String answers) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.recipient = text(recipient);
		this.categories = Objects.requireNonNullElse(categories, List.of());
		this.records = Objects.requireNonNullElse(records, List.of());
		this.purpose = text(purpose);
		this.necessity = text(necessity);
		this.proportionality = text(proportionality);
		this.subsidiarity = text(subsidiarity);
		this.until = text(until);
		this.informedOn = text(informedOn);
		this.informedHow = text(informedHow);
		this.informedWho = Objects.requireNonNullElse(informedWho, List.of());
		this.notTold = text(notTold);
		this.renews = text(renews);
		this.answers = text(answers);
	}

	static GrantForm empty() {
		return with("", List.of(), List.of(), "", "", "");
	}

	/** Everything but the reasons, which must be fresh. */
	static GrantForm renewing(GrantView grant) {
		return with(grant.recipient().value().toString(), grant.categories().stream().map(Enum::name).toList(),
				grant.records().stream().map(UUID::toString).toList(), grant.purpose().name(),
				grant.id().value().toString(), "");
	}

	static GrantForm answering(RequestView request) {
		return with(request.asker().value().toString(), List.of(request.category().name()), List.of(), "", "",
				request.id().value().toString());
	}

	private static GrantForm with(String recipient, List<String> categories, List<String> records, String purpose,
			String renews, String answers) {
		return new GrantForm(null, recipient, categories, records, purpose, "", "", "", "", "", "", List.of(), "",
				renews, answers);
	}

	GiveGrant command() {
		UUID renewed = Typed.id(renews);
		Informed informed = new Informed(Typed.date("informedOn", informedOn),
				Typed.word(informedHow, Informed.Way.values()), Typed.words(informedWho, Informed.Who.class), notTold);
		return new GiveGrant(Typed.request(request), Typed.unit(recipient), Typed.words(categories, DataCategory.class),
				Typed.ids(records), Typed.word(purpose, Purpose.values()), java.util.Set.of(), necessity,
				proportionality, subsidiarity, informed, Typed.date("until", until),
				(renewed != null) ? new GrantId(renewed) : null);
	}

	@Nullable RequestId answered() {
		UUID asked = Typed.id(answers);
		return (asked != null) ? new RequestId(asked) : null;
	}

	private static String text(@Nullable String typed) {
		return Objects.requireNonNullElse(typed, "");
	}

	@Override
	public String toString() {
		return "GrantForm[…]";
	}

}
