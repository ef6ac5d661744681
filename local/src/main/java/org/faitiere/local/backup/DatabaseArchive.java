package org.faitiere.local.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Collections as {@code mongodump} writes them: one file each of BSON documents one after
 * the other, in a folder for each database. So either tool may write or read them.
 */
final class DatabaseArchive {

	private static final String PLAIN = ".bson";

	private static final String ZIPPED = ".bson.gz";

	private final Path folder;

	DatabaseArchive(Path folder) {
		this.folder = folder;
	}

	/**
	 * Writes a collection and answers how many documents that were.
	 */
	long write(String database, String collection, Iterable<RawBsonDocument> documents) {
		Path file = this.folder.resolve(database).resolve(collection + ZIPPED);
		long count = 0;
		try {
			Files.createDirectories(file.getParent());
			try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
				for (RawBsonDocument document : documents) {
					ByteBuffer bytes = document.getByteBuffer().asNIO();
					out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
					count++;
				}
			}
			return count;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Names of the collections of a database.
	 */
	List<String> collections(String database) {
		return BackupFolder.list(this.folder.resolve(database))
			.stream()
			.map((it) -> it.getFileName().toString())
			.filter((it) -> it.endsWith(PLAIN) || it.endsWith(ZIPPED))
			.map((it) -> it.substring(0, it.indexOf(PLAIN)))
			.toList();
	}

	/**
	 * Hands over the documents of a collection and answers how many that were.
	 */
	long forEach(String database, String collection, Consumer<RawBsonDocument> consumer) {
		long count = 0;
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(open(database, collection)))) {
			for (@Nullable
			RawBsonDocument next = next(in); next != null; next = next(in)) {
				consumer.accept(next);
				count++;
			}
			return count;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private InputStream open(String database, String collection) throws IOException {
		Path zipped = this.folder.resolve(database).resolve(collection + ZIPPED);
		return Files.exists(zipped) ? new GZIPInputStream(Files.newInputStream(zipped))
				: Files.newInputStream(zipped.resolveSibling(collection + PLAIN));
	}

	private static @Nullable RawBsonDocument next(DataInputStream in) throws IOException {
		byte[] length = in.readNBytes(Integer.BYTES);
		if (length.length == 0) {
			return null;
		}
		int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
		byte[] document = new byte[size];
		System.arraycopy(length, 0, document, 0, Integer.BYTES);
		in.readFully(document, Integer.BYTES, size - Integer.BYTES);
		return new RawBsonDocument(document);
	}

}
