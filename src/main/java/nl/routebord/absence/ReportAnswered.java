package nl.routebord.absence;

import java.util.UUID;

import nl.routebord.identity.Actor;

/**
 * Leerplicht answers a report by what it did about it; published as an application event
 * in the transaction of that act.
 */
public record ReportAnswered(UUID report, AnswerReport answer, Actor actor) {
}
