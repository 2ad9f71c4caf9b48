package nl.routebord.identity;

/** A new account, for somebody who will choose an own password. */
public record OpenAccount(String username, String name, String mail) {
}
