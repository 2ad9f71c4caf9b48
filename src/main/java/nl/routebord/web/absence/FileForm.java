package nl.routebord.web.absence;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file as sent. */
record FileForm(@Nullable MultipartFile file) {
}
