package nl.routebord.web.reporting;

import org.jspecify.annotations.Nullable;

/** The day as it stood on which something is counted. */
record ReturnForm(@Nullable String until) {
}
