package nl.routebord.web.allocation;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/** The form that lays an overview of DUO beside the register. */
record OverviewForm(@Nullable String asOf, @Nullable MultipartFile file) {

	boolean hasFile() {
		return file != null && !file.isEmpty();
	}

}
