package nl.routebord.identity;

import org.jspecify.annotations.Nullable;

/**
 * Other data of an account.
 *
 * @param phone of work; null to leave that as it is
 * @param disabled whether it is blocked; null to leave that as it is
 */
public record ChangeAccount(UserId id, String name, String mail, @Nullable String phone, @Nullable Boolean disabled) {
}
