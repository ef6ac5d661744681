package org.faitiere.reporting.figure;

import java.util.Map;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Keeps the memory of all state stores together within one bound; without it each store
 * may take over 100 MB outside of the heap.
 */
public class BoundedStateTopology implements RocksDBConfigSetter {

	/** Name of the setting with the bound in bytes. */
	static final String CACHE_BYTES = "faitiere.state.cache.bytes";

	private static final long BLOCK_BYTES = 4 * 1024L;

	private static final long WRITE_BUFFER_BYTES = 1024 * 1024L;

	private static final int WRITE_BUFFERS = 2;

	private static Cache cache;

	private static WriteBufferManager writeBuffers;

	@Override
	public void setConfig(String store, Options options, Map<String, Object> configs) {
		share(Long.parseLong(String.valueOf(configs.get(CACHE_BYTES))));
		BlockBasedTableConfig tables = (BlockBasedTableConfig) options.tableFormatConfig();
		tables.setBlockCache(cache);
		tables.setBlockSize(BLOCK_BYTES);
		tables.setCacheIndexAndFilterBlocks(true);
		options.setTableFormatConfig(tables);
		options.setWriteBufferManager(writeBuffers);
		options.setWriteBufferSize(WRITE_BUFFER_BYTES);
		options.setMaxWriteBufferNumber(WRITE_BUFFERS);
		options.setMaxBackgroundJobs(2);
	}

	private static synchronized void share(long bytes) {
		if (cache == null) {
			cache = new LRUCache(bytes);
			// The write buffers are counted in the cache.
			writeBuffers = new WriteBufferManager(bytes / 2, cache);
		}
	}

	@Override
	public void close(String store, Options options) {
		// What all stores share lives as long as the process.
	}

}
