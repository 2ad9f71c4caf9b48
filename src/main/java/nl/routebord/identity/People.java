package nl.routebord.identity;

import java.util.Optional;
import nl.routebord.kernel.NotFound;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UserId> {

	Person save(Person person);

	void flush();

	Optional<Person> findById(UserId id);

	Optional<Person> findByUsername(String username);

	default Person require(UserId id) {
		return findById(id).orElseThrow(NotFound::new);
	}

}
