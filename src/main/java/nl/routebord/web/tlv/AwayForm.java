package nl.routebord.web.tlv;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** When an expert is away, as typed. */
record AwayForm(@Nullable UUID expert, @Nullable String from, @Nullable String until) {
}
