package nl.routebord.objection;

import java.util.List;

import nl.routebord.route.CaseFileId;

import org.springframework.stereotype.Component;

/** Which objections there are in a case, for drawing where they stand; asks no policy. */
@Component
public class ObjectionIds {

	private final FiledObjections objections;

	ObjectionIds(FiledObjections objections) {
		this.objections = objections;
	}

	public List<ObjectionId> in(CaseFileId caseFile) {
		return objections.findIdsOf(caseFile.value());
	}

}
