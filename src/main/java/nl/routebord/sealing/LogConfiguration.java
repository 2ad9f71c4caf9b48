package nl.routebord.sealing;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import nl.routebord.audit.SubjectSeal;
import nl.routebord.kernel.KeyRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * The key that signs checkpoints and the place they are copied to: from the
 * configuration; the demo profile makes both beside its database.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {

	private static final String DEMO = "demo";

	/**
	 * Who verifies needs the public keys only; a system that lets people in must be able
	 * to sign.
	 */
	@Bean
	CheckpointKeys checkpointKeys(LogSettings settings, Environment environment, ApplicationContext context,
			@Value("${routebord.data-directory}") Path dataDirectory) {
		if (settings.signingKey() == null && isDemo(environment)) {
			Properties own = demoKeys(dataDirectory);
			return new CheckpointKeys(DEMO, own.getProperty("signing"), Map.of(DEMO, own.getProperty("verifying")));
		}
		if (context instanceof WebApplicationContext && (settings.signingKey() == null || settings.keyId() == null)) {
			throw new KeyRefused("Routebord does not start without the key that signs its log.",
					"Set routebord.log.key-id and routebord.log.signing-key (Ed25519, PKCS 8, base64;"
							+ " see README.md, Configuration).");
		}
		return new CheckpointKeys(settings.keyId(), settings.signingKey(), settings.publicKeys());
	}

	@Bean
	CheckpointDesk checkpointDesk(JdbcClient jdbc, ChainStore chains, CheckpointKeys keys, LogSettings settings,
			Environment environment, @Value("${routebord.data-directory}") Path dataDirectory,
			TransactionTemplate transaction) {
		return new CheckpointDesk(jdbc, chains, keys, anchor(settings, environment, dataDirectory), transaction);
	}

	/** Null: no lines can be exported. */
	@Bean
	@Nullable SubjectSeal subjectSeal(LogSettings settings, Environment environment,
			@Value("${routebord.data-directory}") Path dataDirectory) {
		if (settings.subjectKey() != null) {
			return new SubjectSeal(settings.subjectKey());
		}
		String own = isDemo(environment) ? demoKeys(dataDirectory).getProperty("subject") : null;
		return (own != null) ? new SubjectSeal(own) : null;
	}

	/** The configured place; null: checkpoints stay in the database only. */
	private static @Nullable Anchor anchor(LogSettings settings, Environment environment, Path dataDirectory) {
		if (settings.anchorDirectory() != null) {
			return new Anchor(Path.of(settings.anchorDirectory()));
		}
		return isDemo(environment) ? new Anchor(dataDirectory.resolve("log-anchor")) : null;
	}

	private static boolean isDemo(Environment environment) {
		return environment.acceptsProfiles(Profiles.of(DEMO));
	}

	private static Properties demoKeys(Path directory) {
		Path file = directory.resolve("demo-log-keys.properties");
		Properties keys = new Properties();
		try {
			if (Files.notExists(file)) {
				Files.createDirectories(directory);
				write(file);
			}
			try (Reader reader = Files.newBufferedReader(file)) {
				keys.load(reader);
			}
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException("the key of the demo log cannot be kept in " + directory, ex);
		}
		return keys;
	}

	private static void write(Path file) throws IOException, GeneralSecurityException {
		KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		Properties keys = new Properties();
		keys.setProperty("signing", Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
		keys.setProperty("verifying", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
		byte[] subject = new byte[32];
		new SecureRandom().nextBytes(subject);
		keys.setProperty("subject", Base64.getEncoder().encodeToString(subject));
		Path half = Files.createTempFile(file.getParent(), "log-keys", ".new",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try (Writer writer = Files.newBufferedWriter(half)) {
			keys.store(writer, "Keys of the demo region's log.");
		}
		Files.move(half, file);
	}

}
