package nl.routebord.web.tlv;

import nl.routebord.region.SchoolType;
import nl.routebord.tlv.LeaveSchool;
import nl.routebord.tlv.RedeemTlv;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What schools and swv fill in about the use of a tlv; each form has fields of its own.
 */
record UseForm(@Nullable String number, @Nullable String birthDate, @Nullable String enrolledOn,
		@Nullable String schoolType, @Nullable String lastDay, @Nullable String to, @Nullable String schoolCode,
		@Nullable String reason) {

	static UseForm empty() {
		return new UseForm("", "", "", "", "", "", "", "");
	}

	RedeemTlv redeem(BindingResult errors) {
		Typed typed = new Typed(errors);
		return new RedeemTlv(Typed.text(number), typed.date("birthDate", birthDate),
				typed.date("enrolledOn", enrolledOn), typed.word("schoolType", schoolType, SchoolType.class));
	}

	LeaveSchool leave(BindingResult errors) {
		Typed typed = new Typed(errors);
		return new LeaveSchool(typed.date("lastDay", lastDay), typed.word("to", to, LeaveSchool.Destination.class));
	}

}
