import { Tree, TreeItem, TreeItemLayout, mergeClasses, treeItemLevelToken } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import { isWithin, type CascadeNode } from '../../sheets/cascade/tree';
import { achievementText } from '../Check/Card/figures';
import { StateIcon } from '../StateIcon';
import { useCascadingTexts, useLanguage } from '../words';
import { useCascadingStyles } from './Cascading.styles';
import { reportedWords, stateWord } from './sentences';

/** Narrower than Fluent's own indent: four levels must leave room for names in a pane of 320 px. */
const indent = `calc((var(${treeItemLevelToken}, 1) - 1) * 12px)`;
const leafIndent = `calc((var(${treeItemLevelToken}, 1) - 1) * 12px + 24px)`;

export interface CascadeTreeProps {
  readonly nodes: readonly CascadeNode[];
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  /** Id of the node whose counts are shown; '' for none. */
  readonly chosen: string;
  /** Id of the node of the row under the cursor; '' for none. */
  readonly marked: string;
  readonly onPress: (node: CascadeNode) => void;
}

function Label({ node }: { readonly node: CascadeNode }): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const code = node.code === '' ? texts('noCode') : node.code;
  const { reported, expected } = node.summary;
  return (
    <span className={styles.label} title={`${texts(`level.${node.level}`)} ${code} ${node.name}`.trim()}>
      <span className={mergeClasses(styles.name, 'renstra-name')}>
        <span className={styles.code}>{code}</span> {node.name}
      </span>
      <span className={styles.state}>
        <StateIcon state={node.state} />
        {stateWord(node.state, language)}
        {node.rows > 1 && expected > 0 && (
          <span title={reportedWords(node.summary, texts)}>
            · {texts('reportedShort', { reported, expected })}
          </span>
        )}
      </span>
    </span>
  );
}

type ItemProps = Omit<CascadeTreeProps, 'nodes'> & { readonly node: CascadeNode };

/** Where an id stands in another part of the tree it is none of a branch's business. */
const within = (id: string, { id: branch }: CascadeNode): string => (isWithin(id, branch) ? id : '');

const Item = memo(function Item(props: ItemProps): ReactElement {
  const styles = useCascadingStyles();
  const language = useLanguage();
  const { node, open, marked, chosen, onPress } = props;
  const isLeaf = node.children.length === 0;
  const isOpen = !isLeaf && open.has(node.id);
  // Of a folded branch the branch itself is marked.
  const isMarked = marked !== '' && (marked === node.id || !isOpen);
  return (
    <TreeItem
      itemType={isLeaf ? 'leaf' : 'branch'}
      className={styles.treeNode}
      value={node.id}
      {...(isMarked ? { 'aria-current': 'location' as const } : {})}
      onClick={() => {
        onPress(node);
      }}
    >
      <TreeItemLayout
        className={mergeClasses(styles.item, isMarked && styles.marked, chosen === node.id && styles.chosen)}
        style={{ paddingLeft: isLeaf ? leafIndent : indent }}
        aside={
          <span className={styles.percent}>
            {achievementText(node.summary.mean ?? null, language) ?? '–'}
          </span>
        }
      >
        <Label node={node} />
      </TreeItemLayout>
      {isOpen && (
        <Tree className={styles.tree}>
          {node.children.map((child) => (
            <Item
              key={child.id}
              {...props}
              node={child}
              chosen={within(chosen, child)}
              marked={within(marked, child)}
            />
          ))}
        </Tree>
      )}
    </TreeItem>
  );
});

/** The cascade level by level; what is folded is not drawn. */
export function CascadeTree({ nodes, ...props }: CascadeTreeProps): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  return (
    <Tree
      aria-label={texts('tree')}
      size="small"
      className={styles.tree}
      openItems={props.open}
      onOpenChange={(_, data) => {
        // Fluent tells arrow keys too: right on an open branch only moves on.
        if (props.open.has(String(data.value)) !== data.open) props.onToggle(String(data.value));
      }}
    >
      {nodes.map((node) => (
        <Item
          key={node.id}
          {...props}
          node={node}
          chosen={within(props.chosen, node)}
          marked={within(props.marked, node)}
        />
      ))}
    </Tree>
  );
}
