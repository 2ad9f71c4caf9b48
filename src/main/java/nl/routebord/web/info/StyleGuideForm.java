package nl.routebord.web.info;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record StyleGuideForm(String name, String endsOn, String motivation, String weeks, String school, List<String> schools,
		boolean readAll, String decision, @Nullable MultipartFile file) {
}
