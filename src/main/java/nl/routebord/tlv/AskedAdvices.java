package nl.routebord.tlv;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import nl.routebord.expert.ExpertWork;
import nl.routebord.identity.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The advices that are asked of experts and not signed yet. */
@Component
class AskedAdvices implements ExpertWork {

	private final JdbcClient jdbc;

	AskedAdvices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<UserId, Integer> open(Collection<UserId> experts) {
		Map<UserId, Integer> open = new HashMap<>();
		if (!experts.isEmpty()) {
			jdbc.sql(
					"""
							select a.expert, count(*)
							  from app.tlv_advice a join app.tlv_application t on t.id = a.application_id
							 where a.signed_on is null and a.invitation <> 'DECLINED' and t.status = 'IN_REVIEW' and a.expert in (:experts)
							 group by a.expert
							""")
				.param("experts", experts.stream().map(UserId::value).toList())
				.query((row) -> {
					open.put(new UserId(row.getObject(1, UUID.class)), row.getInt(2));
				});
		}
		return open;
	}

}
