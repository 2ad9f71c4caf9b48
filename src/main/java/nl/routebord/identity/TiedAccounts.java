package nl.routebord.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that could be in the same hands, and so are not two people where it takes two.
 */
@Service
@Transactional(readOnly = true)
public class TiedAccounts {

	private final JdbcClient database;

	TiedAccounts(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Whether these two can be one pair of eyes: the one has set the password of the
	 * other and may know it, or somebody else took over both accounts by a new one. That
	 * the same administrator opened both ties nobody: roles with pupils take a second
	 * person.
	 */
	public boolean areTied(UserId one, UserId other) {
		return !tied(List.of(one, other)).isEmpty();
	}

	/** Which of these people are tied to which others of them. */
	public Map<UserId, Set<UserId>> tied(Collection<UserId> people) {
		Map<UserId, Set<UserId>> tied = new HashMap<>();
		if (people.size() > 1) {
			database
				.sql("""
						select a.id as one, b.id as other from app.identity_person a join app.identity_person b on a.id <> b.id
						    and (a.password_set_by = b.id or b.password_set_by = a.id or a.password_reset_by = b.password_reset_by)
						where a.id in (:ids) and b.id in (:ids)
						""")
				.param("ids", people.stream().map(UserId::value).distinct().toList())
				.query((row) -> {
					tied.computeIfAbsent(new UserId(row.getObject("one", UUID.class)), (key) -> new HashSet<>())
						.add(new UserId(row.getObject("other", UUID.class)));
				});
		}
		return tied;
	}

}
