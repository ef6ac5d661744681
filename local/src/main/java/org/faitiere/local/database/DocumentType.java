package org.faitiere.local.database;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Documents on disk as BSON, which is a fraction of what the serialisation of Java
 * objects costs; documents of files from before are still read.
 */
final class DocumentType extends BasicDataType<Document> {

	private static final byte BSON = 100;

	private static final int BYTES_PER_ENTRY = 64;

	private static final int BYTES_PER_OBJECT = 56;

	private final ObjectDataType before = new ObjectDataType();

	@Override
	public void write(WriteBuffer target, Document document) {
		ByteBuf bytes = Unpooled.buffer();
		BsonEncoder.encodeDocument(document, bytes);
		target.put(BSON).put(bytes.nioBuffer());
	}

	@Override
	public Document read(ByteBuffer source) {
		if (source.get(source.position()) != BSON) {
			return (Document) this.before.read(source);
		}
		source.get();
		ByteBuf bytes = Unpooled.wrappedBuffer(source);
		Document document = BsonDecoder.decodeBson(bytes);
		source.position(source.position() + bytes.readerIndex());
		return document;
	}

	/**
	 * About what a document takes on the heap: the store's cache is bounded by it.
	 */
	@Override
	public int getMemory(Document document) {
		return sizeOf(document);
	}

	private static int sizeOf(@Nullable Object value) {
		int size = BYTES_PER_OBJECT;
		if (value instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				size += BYTES_PER_ENTRY + String.valueOf(entry.getKey()).length() + sizeOf(entry.getValue());
			}
		}
		else if (value instanceof Collection<?> values) {
			for (Object element : values) {
				size += sizeOf(element);
			}
		}
		else if (value instanceof String text) {
			size += text.length();
		}
		return size;
	}

	@Override
	public Document[] createStorage(int size) {
		return new Document[size];
	}

}
