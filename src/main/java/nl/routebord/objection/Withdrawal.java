package nl.routebord.objection;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How who objected took it back (Awb 6:21). */
@Embeddable
record Withdrawal(@Column(name = "withdrawn_on") LocalDate on,
		@Column(name = "withdrawn_way") @Enumerated(EnumType.STRING) WithdrawObjection.Way way) {
}
