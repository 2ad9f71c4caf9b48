package nl.routebord.identity;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.routebord.kernel.Stale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in. */
@Entity
@Table(name = "identity_person")
class Person {

	@EmbeddedId
	private UserId id;

	private String username;

	private String name;

	private String mail;

	private String phone = "";

	private String passwordHash;

	private boolean passwordTemporary;

	private boolean disabled;

	private boolean family;

	private @Nullable UUID passwordSetBy;

	private @Nullable UUID passwordResetBy;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway")
	protected Person() {
	}

	/** A parent or pupil, who chose an own password. */
	static Person ofFamily(Username username, String name, String passwordHash) {
		Person person = new Person(username, name, "", passwordHash, false);
		person.family = true;
		return person;
	}

	Person(Username username, String name, String mail, String passwordHash, boolean temporary) {
		this.id = UserId.fresh();
		this.username = username.text();
		this.name = name;
		this.mail = mail;
		this.passwordHash = passwordHash;
		this.passwordTemporary = temporary;
	}

	boolean isFamily() {
		return family;
	}

	UserId id() {
		return id;
	}

	String username() {
		return username;
	}

	String passwordHash() {
		return passwordHash;
	}

	String phone() {
		return phone;
	}

	/**
	 * Refuses a change that was made looking at an older state.
	 * @param seen the version that was seen; null when it does not matter
	 */
	Person requireVersion(@Nullable Long seen) {
		if (seen != null && !seen.equals(version)) {
			throw new Stale("identity.stale");
		}
		return this;
	}

	void rename(String newName, String newMail, String newPhone) {
		name = newName;
		mail = newMail;
		phone = newPhone;
	}

	/**
	 * @param temporary the person has to choose an own one before going on
	 */
	void setPassword(String hash, boolean temporary) {
		passwordHash = hash;
		passwordTemporary = temporary;
	}

	/** Who chose a password for this person could act in its name. */
	void passwordSetBy(UserId other) {
		passwordSetBy = other.value();
	}

	/** The same of an account that was in use. */
	void passwordResetBy(UserId other) {
		passwordSetBy(other);
		passwordResetBy = other.value();
	}

	/**
	 * @param blocked can do nothing, from the next request on
	 */
	void block(boolean blocked) {
		disabled = blocked;
	}

}
