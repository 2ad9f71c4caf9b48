package nl.routebord.web.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The moment to move the simulated clock to. */
public record TimeTravelForm(@Nullable LocalDate date, @Nullable @DateTimeFormat(pattern = "H:mm") LocalTime time) {
}
