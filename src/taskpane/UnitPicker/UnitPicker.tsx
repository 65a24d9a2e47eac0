import { Checkbox, SearchBox, Text, Tree, TreeItem, TreeItemLayout } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Unit } from '../../renstra/plan';
import { useTexts } from '../words';
import { groupWord, type Ticked, type UnitGroup } from './unitGroups';
import { useUnitPickerStyles } from './UnitPicker.styles';
import { useUnitPicker, type UnitPickerState } from './useUnitPicker';

export interface UnitPickerProps {
  readonly units: readonly Unit[];
  readonly chosen: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function UnitItem({ unit, disabled }: { readonly unit: Unit; readonly disabled: boolean }): ReactElement {
  const styles = useUnitPickerStyles();
  return (
    <TreeItem itemType="leaf" value={unit.id}>
      <TreeItemLayout className={styles.item} title={unit.name} selector={{ disabled }}>
        <Text size={200} className={styles.name}>
          {unit.id}
        </Text>
      </TreeItemLayout>
    </TreeItem>
  );
}

function GroupItem({
  group,
  chosen,
  disabled,
}: {
  readonly group: UnitGroup;
  readonly chosen: ReadonlySet<string>;
  readonly disabled: boolean;
}): ReactElement {
  const styles = useUnitPickerStyles();
  const texts = useTexts();
  const n = group.units.filter((unit) => chosen.has(unit.id)).length;
  return (
    <TreeItem itemType="branch" value={group.kind}>
      <TreeItemLayout
        className={styles.item}
        selector={{ disabled }}
        aside={<span className={styles.count}>{texts('unitsChosen', { n, all: group.units.length })}</span>}
      >
        <Text size={200}>{groupWord(group.kind, texts)}</Text>
      </TreeItemLayout>
      <Tree className={styles.tree}>
        {group.units.map((unit) => (
          <UnitItem key={unit.id} unit={unit} disabled={disabled} />
        ))}
      </Tree>
    </TreeItem>
  );
}

function checkedItems(picker: UnitPickerState): Map<string, Ticked> {
  const items = new Map<string, Ticked>();
  for (const group of picker.groups) {
    items.set(group.kind, picker.ticked(group.units));
    for (const unit of group.units) items.set(unit.id, picker.ticked([unit]));
  }
  return items;
}

function UnitTree({
  picker,
  props,
}: {
  readonly picker: UnitPickerState;
  readonly props: UnitPickerProps;
}): ReactElement {
  const styles = useUnitPickerStyles();
  const texts = useTexts();
  const valueOf = (value: string | number): readonly Unit[] =>
    picker.groups.find((group) => group.kind === value)?.units ??
    props.units.filter((unit) => unit.id === value);
  return (
    <Tree
      aria-label={texts('units')}
      size="small"
      className={styles.tree}
      selectionMode="multiselect"
      checkedItems={checkedItems(picker)}
      onCheckedChange={(_, data) => {
        if (!props.disabled) picker.tick(valueOf(data.value), data.checked === true);
      }}
      openItems={picker.open}
      onOpenChange={(_, data) => {
        const group = picker.groups.find((one) => one.kind === data.value);
        if (group !== undefined && picker.open.has(group.kind) !== data.open) picker.toggleOpen(group.kind);
      }}
    >
      {picker.groups.map((group) => {
        const only = group.units.length === 1 ? group.units[0] : undefined;
        return only ? (
          <UnitItem key={only.id} unit={only} disabled={props.disabled} />
        ) : (
          <GroupItem key={group.kind} group={group} chosen={props.chosen} disabled={props.disabled} />
        );
      })}
    </Tree>
  );
}

/** Units as a tree with check boxes, a search over it and "all". */
export function UnitPicker(props: UnitPickerProps): ReactElement {
  const styles = useUnitPickerStyles();
  const texts = useTexts();
  const picker = useUnitPicker(props.units, props.chosen, props.onChange);
  return (
    <div>
      <div className={styles.head}>
        <Checkbox
          className={styles.all}
          label={texts('allUnits')}
          checked={picker.all}
          disabled={props.disabled}
          onChange={picker.tickAll}
        />
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={texts('searchUnits')}
          aria-label={texts('searchUnits')}
          value={picker.search}
          onChange={(_, data) => {
            picker.setSearch(data.value);
          }}
        />
      </div>
      {picker.groups.length > 0 ? (
        <UnitTree picker={picker} props={props} />
      ) : (
        <Text size={200} block className={styles.none}>
          {texts('noUnitFound')}
        </Text>
      )}
    </div>
  );
}
