package nl.routebord.web.absence;

import org.jspecify.annotations.Nullable;

/** How long a lesson is, as typed. */
record LessonForm(@Nullable String minutes, @Nullable String version) {
}
