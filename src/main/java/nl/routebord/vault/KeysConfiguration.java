package nl.routebord.vault;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import nl.routebord.kernel.KeyRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The keys: from the configuration; in the demo profile made once and kept beside its
 * database.
 */
@Configuration
@EnableConfigurationProperties(KeySettings.class)
class KeysConfiguration {

	private static final String KEY_ID = "demo";

	@Bean
	Keys keys(KeySettings set, Environment environment, @Value("${routebord.data-directory}") Path dataDirectory) {
		if (set.complete()) {
			return new Keys(Objects.requireNonNull(set.current()), Objects.requireNonNull(set.sealing()),
					Objects.requireNonNull(set.index()));
		}
		if (!environment.acceptsProfiles(Profiles.of("demo"))) {
			throw new KeyRefused("Routebord does not start without keys for what it seals.",
					"Set routebord.keys.current, routebord.keys.sealing.<id> and routebord.keys.index"
							+ " (32 random bytes in base64 each; see README.md, Configuration).");
		}
		Properties own = demoKeys((set.directory() != null) ? Path.of(set.directory()) : dataDirectory);
		return new Keys(KEY_ID, Map.of(KEY_ID, own.getProperty("sealing")), own.getProperty("index"));
	}

	private static Properties demoKeys(Path directory) {
		Path file = directory.resolve("demo-keys.properties");
		Properties keys = new Properties();
		try {
			if (Files.notExists(file)) {
				Files.createDirectories(directory);
				keys.setProperty("sealing", fresh());
				keys.setProperty("index", fresh());
				write(keys, file);
			}
			try (Reader reader = Files.newBufferedReader(file)) {
				keys.load(reader);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("the demo keys cannot be kept in " + directory, ex);
		}
		return keys;
	}

	private static void write(Properties keys, Path file) throws IOException {
		Path half = Files.createTempFile(file.getParent(), "keys", ".new",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try (Writer writer = Files.newBufferedWriter(half)) {
			keys.store(writer, "Keys of the demo region; without them what it seals cannot be read.");
		}
		Files.move(half, file);
	}

	private static String fresh() {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return Base64.getEncoder().encodeToString(key);
	}

}
