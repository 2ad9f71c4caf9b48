package nl.routebord.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps a second Routebord from starting on the same data directory. */
final class DirectoryLock implements AutoCloseable {

	private static final int TRIES = 20;

	private final FileChannel channel;

	private final FileLock lock;

	private DirectoryLock(FileChannel channel, FileLock lock) {
		this.channel = channel;
		this.lock = lock;
	}

	/**
	 * Waits up to 10 seconds: a stopping predecessor still holds the lock for a moment.
	 */
	static DirectoryLock hold(Path file) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		for (int attempt = 0; attempt < TRIES; attempt++) {
			FileLock lock = attempt(channel);
			if (lock != null) {
				return new DirectoryLock(channel, lock);
			}
			pause();
		}
		channel.close();
		throw new IOException("another Routebord already runs on this data directory; stop it first or set "
				+ "ROUTEBORD_DATA_DIRECTORY to another one");
	}

	private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException held) {
			return null;
		}
	}

	private static void pause() throws IOException {
		try {
			TimeUnit.MILLISECONDS.sleep(500);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while waiting for the data directory", stopped);
		}
	}

	@Override
	public void close() throws IOException {
		lock.release();
		channel.close();
	}

}
