package nl.routebord.pupil;

import java.util.Optional;
import nl.routebord.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** All pupils, each as one unit knows it. */
interface Pupils extends Repository<Pupil, PupilId> {

	Pupil saveAndFlush(Pupil pupil);

	Optional<Pupil> findById(PupilId id);

	default Pupil require(PupilId id) {
		return findById(id).orElseThrow(NotFound::new);
	}

}
