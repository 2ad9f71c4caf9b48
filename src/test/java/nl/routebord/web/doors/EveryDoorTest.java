package nl.routebord.web.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Role;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.web.doors.Caller.Standing;
import nl.routebord.web.doors.Doors.Door;
import nl.routebord.web.doors.Knocker.Answer;
import nl.routebord.web.doors.Oracle.Right;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * Every endpoint as every role in the relations to a real case, with nothing filled in:
 * the answer is what {@code doors/endpoints.txt} and the policy say, and who may not know
 * of a case gets, word for word, what a case that does not exist gives. Of the three ways
 * to stand outside a case each role tries one at each door, in turn.
 */
@RoutebordTest
class EveryDoorTest {

	/** In so many roles a page is made as well: making it takes longest. */
	private static final int LOOKS = 2;

	private static final List<Standing> OUTSIDE = List.of(Standing.FORMER, Standing.NONE, Standing.ELSEWHERE);

	@Autowired
	private Doors doors;

	@Autowired
	private DoorRegion region;

	@Autowired
	private Knocker knocker;

	@Autowired
	private Oracle oracle;

	@Test
	void everyEndpointHasBeenDecidedAbout() throws IOException {
		assertThat(doors.all()).extracting(Door::key).containsExactlyInAnyOrderElementsOf(decisions().keySet());
	}

	@Test
	void everyDoorOpensForWhomItShouldAndForNobodyElse() throws Exception {
		region.prepare();
		Map<String, Decided> decisions = decisions();
		ExecutorService threads = Executors.newFixedThreadPool(2);
		List<Future<List<String>>> walks = new ArrayList<>();
		int number = 0;
		for (Door door : doors.all()) {
			int turn = number++;
			Decided decided = decisions.get(door.key());
			if (decided != null) {
				// here, on the test's own thread, which sees all
				CaseFacts facts = region.facts(decided);
				walks.add(threads.submit(() -> walk(door, decided, facts, turn)));
			}
		}
		threads.shutdown();
		List<String> wrong = new ArrayList<>();
		for (Future<List<String>> walk : walks) {
			wrong.addAll(found(walk));
		}
		assertThat(wrong).isEmpty();
	}

	private static List<String> found(Future<List<String>> walk) throws InterruptedException, ExecutionException {
		return walk.get();
	}

	private List<String> walk(Door door, Decided decided, CaseFacts facts, int turn) {
		List<String> wrong = new ArrayList<>();
		boolean compared = false;
		Set<Role> rendered = new HashSet<>();
		String nothing = knocker.knock(door, region.callers().get(0), region.absent(door), false, false).body();
		for (Caller caller : callers(decided, turn)) {
			Set<Right> right = oracle.right(decided, caller, facts, region.directs(caller), region.asked(caller));
			boolean mayChange = door.changes() && right.contains(Right.SERVED);
			boolean seen = right.contains(Right.SERVED) && !door.changes() && rendered.size() < LOOKS
					&& rendered.add(caller.actor().role());
			Answer answer = knocker.knock(door, caller, region.path(door), mayChange, seen);
			Right got = switch (answer.status()) {
				case 404 -> Right.HIDDEN;
				case 403 -> Right.FORBIDDEN;
				default -> Right.SERVED;
			};
			if (!right.contains(got) || answer.status() >= 500) {
				wrong.add(door.key() + " as " + caller + ": " + answer.status() + ", not " + right);
			}
			else if (got == Right.HIDDEN && decided.isOfACase()) {
				boolean whole = !compared && caller.standing() == Standing.FORMER;
				compared |= whole;
				Answer hidden = whole ? knocker.knock(door, caller, region.path(door), false, true) : answer;
				String absent = whole ? knocker.knock(door, caller, region.absent(door), false, true).body()
						: door.isApi() ? nothing : "error/404 null";
				if (!absent.equals(hidden.body())) {
					wrong.add(door.key() + " as " + caller + ": not the words of what does not exist");
				}
			}
		}
		return wrong;
	}

	/**
	 * Where the relation to a case decides, everybody; elsewhere, and for who has the
	 * wrong role, one of each role.
	 */
	private List<Caller> callers(Decided decided, int turn) {
		List<Caller> callers = new ArrayList<>();
		Set<Role> seen = new HashSet<>();
		for (Caller caller : region.callers()) {
			boolean relation = decided.isOfACase() && decided.roles().contains(caller.actor().role());
			int outside = OUTSIDE.indexOf(caller.standing());
			boolean inTurn = outside < 0 || (caller.actor().role().ordinal() + turn) % OUTSIDE.size() == outside;
			if (seen.add(caller.actor().role()) || relation && inTurn) {
				callers.add(caller);
			}
		}
		return callers;
	}

	private static Map<String, Decided> decisions() throws IOException {
		Map<String, Decided> decisions = new HashMap<>();
		String text = new ClassPathResource("doors/endpoints.txt").getContentAsString(StandardCharsets.UTF_8);
		text.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach((line) -> {
			String[] sides = line.split(" = ", 2);
			assertThat(decisions.put(sides[0], Decided.of(sides[1]))).as("decided once: " + sides[0]).isNull();
		});
		return decisions;
	}

}
