import { isFiled, type Source } from '../../domain/value/source.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { sourceLink } from '../source-line.ts';

/** Where a figure comes from: 出自岳阳楼区进展表第39行 with its link, or 县教育局项目股2025年6月21日报送. */
export function originLink(snapshot: Snapshot, from: SitePath, source: Source): Link {
  const link = sourceLink(snapshot, from, source);
  return isFiled(source) ? link : { ...link, words: `出自${link.words}` };
}

/** The same beside a figure: 县教育局报送 says who answers for it; when it came and who entered it stand in what is folded there. */
export function originBeside(snapshot: Snapshot, from: SitePath, source: Source): Link {
  return isFiled(source) ? { words: `${source.filedBy}报送` } : originLink(snapshot, from, source);
}
