package org.faitiere.local.database;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Keys of indexes, compared as values; without it each comparison serialises both keys.
 */
final class KeyType extends BasicDataType<KeyValue> {

	private static final int BYTES_PER_KEY = 64;

	private final ObjectDataType values = new ObjectDataType();

	@Override
	public void write(WriteBuffer target, KeyValue key) {
		target.putVarInt(key.size());
		key.forEach((value) -> this.values.write(target, value));
	}

	@Override
	public KeyValue read(ByteBuffer source) {
		int size = DataUtils.readVarInt(source);
		List<Object> read = new ArrayList<>(size);
		for (int index = 0; index < size; index++) {
			read.add(this.values.read(source));
		}
		return new KeyValue(read);
	}

	@Override
	public int compare(KeyValue one, KeyValue other) {
		for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
			int order = ValueComparator.asc().compare(one.get(index), other.get(index));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), other.size());
	}

	@Override
	public int getMemory(KeyValue key) {
		int size = BYTES_PER_KEY;
		for (Object value : key) {
			size += this.values.getMemory(value);
		}
		return size;
	}

	@Override
	public KeyValue[] createStorage(int size) {
		return new KeyValue[size];
	}

}
